## what a command says when it has done its work

ui-nothing-to-change = Ei muutettavaa: tieto on jo näin.
