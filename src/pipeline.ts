/** text files -- papers --> Paper[] -- entities --> Mention[] -- graph --> PaperGraph -- view --> page */
