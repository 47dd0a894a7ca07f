-- Times are ISO 8601 in UTC with milliseconds. JSON columns hold objects.
CREATE TABLE servers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('lima', 'ssh', 'local')),
    ssh_host TEXT NOT NULL DEFAULT '',
    ssh_port INTEGER NOT NULL DEFAULT 22,
    ssh_user TEXT NOT NULL DEFAULT '',
    ssh_key_file TEXT NOT NULL DEFAULT '',
    lima_vm_name TEXT NOT NULL DEFAULT '',
    cpus REAL NOT NULL DEFAULT 0,
    memory_mb INTEGER NOT NULL DEFAULT 0,
    disk_gb INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'unknown',
    last_error TEXT NOT NULL DEFAULT '',
    last_heartbeat_at TEXT,
    runtime TEXT NOT NULL DEFAULT '{}',
    ca_certificates TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    UNIQUE (kind, ssh_host, ssh_port, ssh_user, lima_vm_name)
);

CREATE TABLE pods (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    config TEXT NOT NULL,
    template TEXT NOT NULL DEFAULT '',
    server_id TEXT NOT NULL REFERENCES servers (id),
    status TEXT NOT NULL,
    last_error TEXT NOT NULL DEFAULT '{}',
    interrupted INTEGER NOT NULL DEFAULT 0,
    container_id TEXT NOT NULL DEFAULT '',
    subnet INTEGER NOT NULL,
    external_port INTEGER NOT NULL UNIQUE,
    repository TEXT NOT NULL DEFAULT '',
    branch TEXT NOT NULL DEFAULT '',
    isolation TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL,
    started_at TEXT,
    UNIQUE (server_id, subnet)
);

-- No foreign keys: the log outlives the pods and servers that it tells of.
CREATE TABLE pod_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pod_id TEXT NOT NULL DEFAULT '',
    server_id TEXT NOT NULL DEFAULT '',
    time TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    command TEXT NOT NULL,
    container_command TEXT NOT NULL DEFAULT '',
    stdout TEXT NOT NULL DEFAULT '',
    stderr TEXT NOT NULL DEFAULT '',
    exit_code INTEGER,
    duration_ms INTEGER,
    asked_by TEXT NOT NULL DEFAULT ''
);
CREATE INDEX pod_logs_pod ON pod_logs (pod_id, id) WHERE pod_id <> '';
CREATE INDEX pod_logs_server ON pod_logs (server_id, id);
CREATE INDEX pod_logs_failed ON pod_logs (id) WHERE exit_code <> 0;

CREATE TABLE operations (
    id TEXT PRIMARY KEY,
    pod_id TEXT NOT NULL REFERENCES pods (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT
);
CREATE INDEX operations_pod ON operations (pod_id, id);

CREATE TABLE pod_steps (
    operation_id TEXT NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
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

CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    pod_id TEXT NOT NULL,
    event TEXT NOT NULL,
    data TEXT NOT NULL DEFAULT '{}'
);

CREATE TABLE server_metrics (
    server_id TEXT NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
    time TEXT NOT NULL,
    cpu_percent REAL, memory_mb INTEGER, disk_gb INTEGER, received_bytes INTEGER, sent_bytes INTEGER,
    PRIMARY KEY (server_id, time)
);

CREATE TABLE pod_metrics (
    pod_id TEXT NOT NULL REFERENCES pods (id) ON DELETE CASCADE,
    time TEXT NOT NULL,
    cpu_percent REAL, memory_mb INTEGER, received_bytes INTEGER, sent_bytes INTEGER,
    PRIMARY KEY (pod_id, time)
);

CREATE TABLE snapshots (
    id TEXT PRIMARY KEY,
    pod_id TEXT NOT NULL REFERENCES pods (id),
    name TEXT NOT NULL,
    size_bytes INTEGER NOT NULL DEFAULT 0,
    checksum TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE env_sets (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    keys TEXT NOT NULL
);

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
