## questions on a terminal
prompt-edit-again = Ska redigeraren öppnas på nytt?
prompt-intake-alike = Är detta ett nytt ärende? Ska det öppnas?
