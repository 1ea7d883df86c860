namespace Dashboard.Data.Store.Migrations.Sqlite;

/// <summary>The part of the first migration that is written by hand: the database itself refuses to change or delete the audit log.</summary>
internal static class AppendOnlyAuditLog
{
    public const string Up =
        """
        CREATE TRIGGER "TR_AuditLog_NoUpdate" BEFORE UPDATE ON "AuditLog"
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        CREATE TRIGGER "TR_AuditLog_NoDelete" BEFORE DELETE ON "AuditLog"
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        """;

    public const string Down =
        """
        DROP TRIGGER "TR_AuditLog_NoUpdate";
        DROP TRIGGER "TR_AuditLog_NoDelete";
        """;
}
