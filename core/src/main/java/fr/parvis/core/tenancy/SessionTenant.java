package fr.parvis.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

/** The third lock: Hibernate adds the collectivity of the scope to every query on a mapped entity. */
@PersistenceUnitExtension
@ApplicationScoped
class SessionTenant implements TenantResolver {

    private final Tenancy tenancy;

    SessionTenant(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    public String getDefaultTenantId() {
        return new Scope.Nobody().tenant();
    }

    @Override
    public String resolveTenantId() {
        return tenancy.scope().tenant();
    }

    @Override
    public boolean isRoot(String tenant) {
        return Scope.EVERYWHERE.equals(tenant);
    }
}
