#!/usr/bin/env bash
# Takes each of the four locks between communes away in turn, in a scratch copy of the sources, and runs the test that must
# notice. « red » is the good news: a lock whose loss stays green is not tested.
#
#   core/src/test/scripts/without-locks.sh [options for Maven, such as -o]
set -euo pipefail

sources=$(cd "$(dirname "$0")/../../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tar -C "$sources" --exclude=target --exclude=.git --exclude=./data -cf - . | tar -C "$scratch" -xf -
cd "$scratch"

core=core/src/main/java/fr/parvis/core
changelogs=migrations/src/main/resources/db
unnoticed=0

# run <test>: green, red, or broken when the tests did not even run
run() {
    if mvn -B "${maven[@]}" -pl core,migrations test -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false \
        -Dspotless.check.skip >"$scratch/log" 2>&1; then
        echo green
    elif grep -q 'Tests run: [1-9]' "$scratch/log"; then
        echo red
    else
        tail -40 "$scratch/log" >&2
        echo broken
    fi
}

# without <what> <test> <file> <perl substitution>
without() {
    cp "$3" "$scratch/kept"
    perl -0pi -e "$4" "$3"
    if cmp -s "$3" "$scratch/kept"; then
        colour="broken: nothing to take away"
    else
        colour=$(run "$2")
    fi
    cp "$scratch/kept" "$3"
    [ "$colour" = red ] || unnoticed=$((unnoticed + 1))
    printf '%-7s %s (%s)\n' "$colour" "$1" "$2"
}

maven=("$@")
printf '%-7s %s\n' "$(run '*LockTest,SchemaTest,TableMatrixTest,PoolTest')" "with all locks"

without "lock 1: any host is let in" HostAndPathLockTest "$core/web/SiteFilter.java" \
    's/return Response\.status\(421\)\.build\(\)/return null/'
without "lock 1: the path does not choose the commune" HostAndPathLockTest "$core/web/SiteFilter.java" \
    's/tenancy\.enter\(new Scope\.Within\(place\.id\(\)\)\)/tenancy.enter(tenancy.scope())/; s/import fr\.parvis\.core\.tenancy\.Scope;\n//'
without "lock 1: detours are not put right, nor looked at again" HostAndPathLockTest "$core/web/SiteFilter.java" \
    's/routing\.normalizedPath\(\)/uri.getRawPath()/; s/if \(ownHost\s+&& names/if (uri.getPath().isEmpty() && names/'
without "lock 2: the token is not of the collectivity and the host" SessionLockTest "$core/person/Sessions.java" \
    's/claims\.getAudience\(\)\.equals\((audience\(host, row\.collectivity\(\)\))\)/!$1.isEmpty()/'
without "lock 2: the row is not of the host" SessionLockTest "$core/person/Sessions.java" \
    's/and s\.host = :host/and (s.host = :host or 1 = 1)/'
without "lock 2: a session of A serves on the host of B" SessionLockTest "$core/web/StaffFilter.java" \
    's/!site\.place\(\)\.id\(\)\.equals\(who\.home\(\)\)/site.place().id().isEmpty()/'
without "lock 3: Hibernate filters nothing" DiscriminatorLockTest "$core/tenancy/SessionTenant.java" \
    's/return Scope\.EVERYWHERE\.equals\(tenant\)/return !tenant.isEmpty() || Scope.EVERYWHERE.equals(tenant)/'
without "lock 3: one entity has no tenant" DiscriminatorLockTest "$core/questionnaire/Answer.java" \
    's/    \@TenantId\n//; s/import org\.hibernate\.annotations\.TenantId;\n//'
without "lock 4: one policy shows everything" 'RowPolicyLockTest,TableMatrixTest,SchemaTest' "$changelogs/0005-consultation.sql" \
    's/using \(collectivity_id = current_setting\(.app\.collectivity., true\)\)/using (true)/'
without "lock 4: one policy lets everything be written" 'RowPolicyLockTest,TableMatrixTest,SchemaTest' "$changelogs/0006-questionnaire.sql" \
    's/(create policy tenant on choice.*?)with check \(collectivity_id = current_setting\(.app\.collectivity., true\)\)/$1with check (true)/s'
without "lock 4: the owner of a table is not bound" SchemaTest "$changelogs/0003-person.sql" \
    's/alter table membership force row level security;//'
without "lock 4: the transaction does not tell PostgreSQL its scope" RowPolicyLockTest "$core/tenancy/TransactionScope.java" \
    's/!\(scope instanceof Scope\.Nobody\)/scope instanceof Scope.Portal/'
without "lock 4: the setting outlives the transaction" PoolTest "$core/tenancy/TransactionScope.java" \
    's/collectivity., \?, true\)"/collectivity\x27, ?, false)"/'
without "perimeter: a policy shows an agent everything" 'TableMatrixTest,SchemaTest' "$changelogs/0052-agent.sql" \
    's/(create policy perimeter on message to parvis_agent\s+using )\(.*?\)\n/$1(true)\n/s'
without "perimeter: whoever serves an intercommunal body sees what others hold" PerimeterLockTest "$changelogs/0075-intercommunal.sql" \
    's/(create policy perimeter on campaign to parvis_agent\s+using )\(.*?\)\n/$1(true)\n/s'
without "perimeter: the database is not told the communes" PerimeterLockTest "$core/tenancy/TransactionScope.java" \
    's/perimeter\.named\(\)/String.valueOf(perimeter.named().length())/'
without "perimeter: the scope of any commune is let in" PerimeterLockTest "$core/tenancy/Tenancy.java" \
    's/&& !perimeter\.reaches\(within\.collectivity\(\)\)/&& within.collectivity().isEmpty()/'
without "perimeter: the operator's scope stays the operator's" PerimeterLockTest "$core/tenancy/Tenancy.java" \
    's/asked instanceof Scope\.Operator \|\| //'

exit "$unnoticed"
