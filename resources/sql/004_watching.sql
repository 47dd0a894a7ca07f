-- Nothing wrote the first form of these tables. Times are seconds since 1970: they are counted with. What the levels are
-- says core/store/metric_store.cpp.
DROP TABLE server_metrics;
DROP TABLE pod_metrics;
CREATE TABLE server_metrics (
    id TEXT NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
    time INTEGER NOT NULL,
    level INTEGER NOT NULL,
    seconds REAL NOT NULL,
    cpu_percent REAL NOT NULL, cpu_peak REAL NOT NULL,
    memory_mb REAL NOT NULL, memory_peak REAL NOT NULL,
    disk_mb REAL NOT NULL,
    received_bytes REAL NOT NULL, sent_bytes REAL NOT NULL,
    PRIMARY KEY (id, time, level)
) WITHOUT ROWID;
CREATE TABLE pod_metrics (
    id TEXT NOT NULL REFERENCES pods (id) ON DELETE CASCADE,
    time INTEGER NOT NULL,
    level INTEGER NOT NULL,
    seconds REAL NOT NULL,
    cpu_percent REAL NOT NULL, cpu_peak REAL NOT NULL,
    memory_mb REAL NOT NULL, memory_peak REAL NOT NULL,
    disk_mb REAL NOT NULL,
    received_bytes REAL NOT NULL, sent_bytes REAL NOT NULL,
    PRIMARY KEY (id, time, level)
) WITHOUT ROWID;

-- What the last heartbeat said, beside what the last check found.
ALTER TABLE servers ADD COLUMN presence TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE servers ADD COLUMN presence_since TEXT;
ALTER TABLE servers ADD COLUMN presence_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE servers ADD COLUMN heartbeat TEXT NOT NULL DEFAULT '{}';

ALTER TABLE events ADD COLUMN server_id TEXT NOT NULL DEFAULT '';

-- When somebody last used the pod, and when it stops because nobody does.
ALTER TABLE pods ADD COLUMN active_at TEXT;
ALTER TABLE pods ADD COLUMN idle_stop_at TEXT;
