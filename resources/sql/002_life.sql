-- Operations that need to know what was asked, to be planned again after a crash.
ALTER TABLE operations ADD COLUMN parameters TEXT NOT NULL DEFAULT '{}';

ALTER TABLE pods ADD COLUMN source_image TEXT NOT NULL DEFAULT '';
-- Empty: /workspace/SLUG. A pod made of another one's snapshot keeps that one's folder: paths are written down in it.
ALTER TABLE pods ADD COLUMN project_folder TEXT NOT NULL DEFAULT '';
ALTER TABLE pods ADD COLUMN sleep TEXT NOT NULL DEFAULT '';
ALTER TABLE pods ADD COLUMN work TEXT NOT NULL DEFAULT '{}';
ALTER TABLE pods ADD COLUMN idle_stop_minutes INTEGER NOT NULL DEFAULT 0;

-- Nothing wrote the first form of this table. A snapshot outlives its pod, so pod_id is no foreign key.
DROP TABLE snapshots;
CREATE TABLE snapshots (
    id TEXT PRIMARY KEY,
    pod_id TEXT NOT NULL,
    pod_name TEXT NOT NULL,
    server_id TEXT NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    image TEXT NOT NULL,
    checksum TEXT NOT NULL DEFAULT '',
    size_bytes INTEGER NOT NULL DEFAULT 0,
    automatic INTEGER NOT NULL DEFAULT 0,
    mode TEXT NOT NULL DEFAULT '',
    project_folder TEXT NOT NULL DEFAULT '',
    config TEXT NOT NULL DEFAULT '{}',
    ready INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    UNIQUE (pod_id, name)
);
