## questions on a terminal
