namespace Dashboard.Data.Store.Migrations.Postgres;

/// <summary>The database itself refuses to change, delete or empty the audit log's seals and their keys, as it does with the log.</summary>
internal static class AppendOnlySeals
{
    public const string Up =
        """
        CREATE TRIGGER "TR_AuditSeals_AppendOnly" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditSeals"
            FOR EACH STATEMENT EXECUTE FUNCTION "RefuseChangeOfAuditLog"();
        CREATE TRIGGER "TR_AuditKeys_AppendOnly" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditKeys"
            FOR EACH STATEMENT EXECUTE FUNCTION "RefuseChangeOfAuditLog"();
        """;

    public const string Down =
        """
        DROP TRIGGER "TR_AuditSeals_AppendOnly" ON "AuditSeals";
        DROP TRIGGER "TR_AuditKeys_AppendOnly" ON "AuditKeys";
        """;
}
