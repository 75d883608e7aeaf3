#!/bin/bash
# One database and one role for each service, at the first start of an empty volume.
set -euo pipefail
for name in pass checkpoint notification; do
  psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres --no-psqlrc \
    --set=name="$name" --set=password="$(cat "/run/secrets/$name-database")" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
