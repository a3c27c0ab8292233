//! Messages of the program in Finnish, Swedish and English.
