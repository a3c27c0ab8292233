## questions on a terminal
prompt-edit-again = Open the editor again?
prompt-intake-alike = Is this a new matter? Shall it be opened?
