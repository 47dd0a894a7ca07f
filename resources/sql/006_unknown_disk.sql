-- What a pod has written may not be known: NULL. Until now such samples said 0.
CREATE TABLE pod_metrics_new (
    id TEXT NOT NULL REFERENCES pods (id) ON DELETE CASCADE,
    time INTEGER NOT NULL,
    level INTEGER NOT NULL,
    seconds REAL NOT NULL,
    cpu_percent REAL NOT NULL, cpu_peak REAL NOT NULL,
    memory_mb REAL NOT NULL, memory_peak REAL NOT NULL,
    disk_mb REAL,
    received_bytes REAL NOT NULL, sent_bytes REAL NOT NULL,
    PRIMARY KEY (id, time, level)
) WITHOUT ROWID;
INSERT INTO pod_metrics_new SELECT id, time, level, seconds, cpu_percent, cpu_peak, memory_mb, memory_peak,
    nullif(disk_mb, 0), received_bytes, sent_bytes FROM pod_metrics;
DROP TABLE pod_metrics;
ALTER TABLE pod_metrics_new RENAME TO pod_metrics;
