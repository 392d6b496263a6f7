#!/bin/bash
# Runs once, when the data folder is empty. The migrator owns the database; the app reads and writes rows and changes no structure:
# what the migrator creates is granted to it by default privileges. Each role's password is its name: for development only.
set -euo pipefail

for module in clusters indicators scoring awards identity; do
  psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
    -v app="${module}_app" -v migrator="${module}_migrator" -v module="$module" <<'SQL'
create role :"migrator" login password :'migrator';
create role :"app" login password :'app';
create database :"module" owner :"migrator";
\connect :"module"
revoke all on database :"module" from public;
grant connect, temporary on database :"module" to :"app";
alter default privileges for role :"migrator" grant usage on schemas to :"app";
alter default privileges for role :"migrator" grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"migrator" grant usage, select on sequences to :"app";
SQL
done
