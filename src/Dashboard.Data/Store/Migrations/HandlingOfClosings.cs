namespace Dashboard.Data.Store.Migrations;

/// <summary>
/// Feedback that came before it was kept how their conversations went: it is as the closings tell that are stored, each feedback's own
/// being the last up to ten minutes after the prompt, or else the first. What it changes makes all cells be added up anew.
/// </summary>
internal static class HandlingOfClosings
{
    public const string Up =
        """
        UPDATE "Feedback" SET "Handling" = COALESCE((
            SELECT (CASE
                    WHEN c."OpenedAt" IS NULL THEN 0
                    WHEN c."ClosedAt" - c."OpenedAt" < 3600000 THEN 1
                    WHEN c."ClosedAt" - c."OpenedAt" < 14400000 THEN 2
                    WHEN c."ClosedAt" - c."OpenedAt" < 86400000 THEN 3
                    WHEN c."ClosedAt" - c."OpenedAt" < 259200000 THEN 4
                    ELSE 5 END)
                + 6 * (CASE
                    WHEN c."AgentMessages" IS NULL THEN 0
                    WHEN c."AgentMessages" <= 1 THEN 1
                    WHEN c."AgentMessages" <= 3 THEN 2
                    WHEN c."AgentMessages" <= 6 THEN 3
                    ELSE 4 END)
            FROM "Closings" c
            WHERE c."AccountId" = "Feedback"."AccountId" AND c."ExternalId" = "Feedback"."ExternalId"
            ORDER BY CASE WHEN c."ClosedAt" - "Feedback"."SentAt" <= 600000 THEN 0 ELSE 1 END,
                CASE WHEN c."ClosedAt" - "Feedback"."SentAt" <= 600000 THEN -c."ClosedAt" ELSE c."ClosedAt" END,
                c."Place" DESC
            LIMIT 1), 0)
        WHERE EXISTS (
            SELECT 1 FROM "Closings" c
            WHERE c."AccountId" = "Feedback"."AccountId" AND c."ExternalId" = "Feedback"."ExternalId");
        DELETE FROM "RollupBuilds" WHERE EXISTS (SELECT 1 FROM "Feedback" WHERE "Handling" <> 0);
        UPDATE "RollupStates" SET "CellFormat" = 0 WHERE EXISTS (SELECT 1 FROM "Feedback" WHERE "Handling" <> 0);
        """;
}
