// Which of our transactions were told to end, and have not ended yet?
SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery AS query, status, metaData
WHERE status STARTS WITH 'Terminated' AND metaData.app = 'cityties'
RETURN id, query
