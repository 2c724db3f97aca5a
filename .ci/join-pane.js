parent.joinPane && parent.joinPane(window);
