namespace Dashboard.Data.Store.Migrations.Sqlite;

/// <summary>
/// The table of day cells, written by hand: without a row id the rows lie in the order of the key, and a chart reads them in one pass, those
/// by tags behind all others, https://www.sqlite.org/withoutrowid.html.
/// </summary>
internal static class CellsInTheOrderOfTheirKey
{
    public const string Up =
        """
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
        """;
}
