namespace Dashboard.Data.Store.Migrations.Sqlite;

/// <summary>The database itself refuses to change or delete the audit log's seals and their keys, as it does with the log.</summary>
internal static class AppendOnlySeals
{
    public const string Up =
        """
        CREATE TRIGGER "TR_AuditSeals_NoUpdate" BEFORE UPDATE ON "AuditSeals"
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        CREATE TRIGGER "TR_AuditSeals_NoDelete" BEFORE DELETE ON "AuditSeals"
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        CREATE TRIGGER "TR_AuditKeys_NoUpdate" BEFORE UPDATE ON "AuditKeys"
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        CREATE TRIGGER "TR_AuditKeys_NoDelete" BEFORE DELETE ON "AuditKeys"
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        """;

    public const string Down =
        """
        DROP TRIGGER "TR_AuditSeals_NoUpdate";
        DROP TRIGGER "TR_AuditSeals_NoDelete";
        DROP TRIGGER "TR_AuditKeys_NoUpdate";
        DROP TRIGGER "TR_AuditKeys_NoDelete";
        """;
}
