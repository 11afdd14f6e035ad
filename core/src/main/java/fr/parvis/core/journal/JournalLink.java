package fr.parvis.core.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The place of a line in the chain of its collectivity; read and written by {@link Chain} alone. Immutable. */
@Entity
@Immutable
@Table(name = "journal_link")
class JournalLink {

    @Id
    @Column(name = "entry_id")
    private @Nullable Long id;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "number")
    private long number;

    @Column(name = "hash")
    private byte[] hash = {};

    protected JournalLink() {}
}
