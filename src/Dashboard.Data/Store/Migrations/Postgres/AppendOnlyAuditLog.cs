namespace Dashboard.Data.Store.Migrations.Postgres;

/// <summary>The part of the first migration that is written by hand: the database itself refuses to change, delete or empty the audit log.</summary>
internal static class AppendOnlyAuditLog
{
    public const string Up =
        """
        CREATE FUNCTION "RefuseChangeOfAuditLog"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'The audit log is append-only.';
        END
        $$;
        CREATE TRIGGER "TR_AuditLog_AppendOnly" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditLog"
            FOR EACH STATEMENT EXECUTE FUNCTION "RefuseChangeOfAuditLog"();
        """;

    public const string Down =
        """
        DROP TRIGGER "TR_AuditLog_AppendOnly" ON "AuditLog";
        DROP FUNCTION "RefuseChangeOfAuditLog"();
        """;
}
