## questions on a terminal
prompt-edit-again = Avataanko editori uudelleen?
prompt-intake-alike = Onko tämä uusi asia? Avataanko se?
