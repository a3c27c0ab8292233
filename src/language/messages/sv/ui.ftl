## what a command says when it has done its work

ui-nothing-to-change = Inget att ändra: uppgiften är redan sådan.
