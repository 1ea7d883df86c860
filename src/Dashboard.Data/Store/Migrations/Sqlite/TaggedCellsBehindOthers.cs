namespace Dashboard.Data.Store.Migrations.Sqlite;

/// <summary>
/// The table of day cells with those by tags behind all others, written by hand as it was before: without a row id the rows lie in the order of
/// the key. SQLite changes no key in place, so the cells move.
/// </summary>
internal static class TaggedCellsBehindOthers
{
    public const string Up =
        $"""
        ALTER TABLE "DayCells" RENAME TO "OldCells";
        CREATE TABLE "DayCells" (
            "Generation" INTEGER NOT NULL,
            "IsTagged" INTEGER NOT NULL,
            "Day" INTEGER NOT NULL,
            "AccountId" INTEGER NOT NULL,
            "TeamId" INTEGER NOT NULL,
            "AgentId" INTEGER NOT NULL,
            "Kind" INTEGER NOT NULL,
            "QuestionVariant" INTEGER NOT NULL,
            "Tags" TEXT NOT NULL,
            "Sent" INTEGER NOT NULL,
            "Answered" INTEGER NOT NULL,
            "Commented" INTEGER NOT NULL,
            "Score0" INTEGER NOT NULL,
            "Score1" INTEGER NOT NULL,
            "Score2" INTEGER NOT NULL,
            "Score3" INTEGER NOT NULL,
            "Score4" INTEGER NOT NULL,
            "Score5" INTEGER NOT NULL,
            "Score6" INTEGER NOT NULL,
            "Score7" INTEGER NOT NULL,
            "Score8" INTEGER NOT NULL,
            "Score9" INTEGER NOT NULL,
            "Score10" INTEGER NOT NULL,
            CONSTRAINT "PK_DayCells" PRIMARY KEY ("Generation", "IsTagged", "Day", "Kind", "QuestionVariant", "AccountId", "TeamId", "AgentId", "Tags")
        ) WITHOUT ROWID;
        INSERT INTO "DayCells" ("IsTagged", "Tags", {Kept}) SELECT 0, '', {Kept} FROM "OldCells";
        DROP TABLE "OldCells";
        """;

    public const string Down =
        $"""
        DELETE FROM "DayCells" WHERE "IsTagged";
        ALTER TABLE "DayCells" RENAME TO "OldCells";
        {CellsInTheOrderOfTheirKey.Up}
        INSERT INTO "DayCells" ({Kept}) SELECT {Kept} FROM "OldCells";
        DROP TABLE "OldCells";
        """;

    private const string Kept =
        """
        "Generation", "Day", "AccountId", "TeamId", "AgentId", "Kind", "QuestionVariant", "Sent", "Answered", "Commented",
        "Score0", "Score1", "Score2", "Score3", "Score4", "Score5", "Score6", "Score7", "Score8", "Score9", "Score10"
        """;
}
