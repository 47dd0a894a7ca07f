-- Deploy keys that we added at a Git host, to be taken back with their pod. No foreign key: the row outlives a pod whose
-- host could not be reached.
CREATE TABLE deploy_keys (
    pod_id TEXT PRIMARY KEY,
    api TEXT NOT NULL,
    repository TEXT NOT NULL,
    key_id INTEGER NOT NULL
);
