## what a command says when it has done its work
