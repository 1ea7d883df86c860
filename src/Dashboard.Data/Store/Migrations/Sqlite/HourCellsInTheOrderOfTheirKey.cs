namespace Dashboard.Data.Store.Migrations.Sqlite;

/// <summary>The table of hour cells, written by hand for the same reason as <see cref="CellsInTheOrderOfTheirKey"/>.</summary>
internal static class HourCellsInTheOrderOfTheirKey
{
    public const string Up =
        """
        CREATE TABLE "HourCells" (
            "Generation" INTEGER NOT NULL,
            "IsTagged" INTEGER NOT NULL,
            "Day" INTEGER NOT NULL,
            "AccountId" INTEGER NOT NULL,
            "TeamId" INTEGER NOT NULL,
            "AgentId" INTEGER NOT NULL,
            "Kind" INTEGER NOT NULL,
            "QuestionVariant" INTEGER NOT NULL,
            "Tags" TEXT NOT NULL,
            "Scores" BLOB NOT NULL,
            CONSTRAINT "PK_HourCells" PRIMARY KEY ("Generation", "IsTagged", "Day", "Kind", "QuestionVariant", "AccountId", "TeamId", "AgentId", "Tags")
        ) WITHOUT ROWID;
        """;
}
