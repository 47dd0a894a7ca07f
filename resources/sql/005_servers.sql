-- The journal of operations on a server, as `operations` and `pod_steps` are for pods.
CREATE TABLE server_operations (
    id TEXT PRIMARY KEY,
    server_id TEXT NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    parameters TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX server_operations_server ON server_operations (server_id, id);

CREATE TABLE server_steps (
    operation_id TEXT NOT NULL REFERENCES server_operations (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step_id TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    adopted INTEGER NOT NULL DEFAULT 0,
    started_at TEXT,
    finished_at TEXT,
    error TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (operation_id, position)
);
