using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            KeepRanges(migrationBuilder);

            migrationBuilder.DropColumn(
                name: "Changed",
                table: "SyncRuns");

            migrationBuilder.DropColumn(
                name: "Quarantined",
                table: "SyncRuns");

            migrationBuilder.DropColumn(
                name: "Cursor",
                table: "SyncProgress");

            migrationBuilder.RenameColumn(
                name: "Source",
                table: "SyncRuns",
                newName: "Shown");

            migrationBuilder.RenameColumn(
                name: "WindowTo",
                table: "SyncProgress",
                newName: "WaitingUntil");

            migrationBuilder.RenameColumn(
                name: "WindowReached",
                table: "SyncProgress",
                newName: "SyncRequestedAt");

            migrationBuilder.RenameColumn(
                name: "WindowFrom",
                table: "SyncProgress",
                newName: "ShownThrough");

            migrationBuilder.RenameColumn(
                name: "BackfillFrom",
                table: "SyncProgress",
                newName: "HistoryFrom");

            migrationBuilder.AddColumn<int>(
                name: "ClockSkewSeconds",
                table: "SyncProgress",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Generation",
                table: "RollupStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Quarantine",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Arrivals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FeedbackId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ByEventsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ByWebhookAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ByShowAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Anomaly = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrivals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    EventCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CompletesFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    CompletesThrough = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequestBudgets",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Endpoint = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Limit = table.Column<int>(type: "INTEGER", nullable: false),
                    Remaining = table.Column<int>(type: "INTEGER", nullable: false),
                    ResetAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestBudgets", x => new { x.AccountId, x.Endpoint });
                });

            migrationBuilder.CreateTable(
                name: "RollupBuilds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LastId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollupBuilds", x => x.Id);
                });

            MoveCells(migrationBuilder);
            ClearRenamed(migrationBuilder);

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Anomalies",
                table: "Arrivals",
                column: "Id",
                filter: "\"Anomaly\" <> 0");

            migrationBuilder.CreateIndex(
                name: "UX_Arrivals_Content",
                table: "Arrivals",
                columns: new[] { "FeedbackId", "Fingerprint" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Arrivals");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "PullRanges");

            migrationBuilder.DropTable(
                name: "RequestBudgets");

            migrationBuilder.DropTable(
                name: "RollupBuilds");

            migrationBuilder.DropColumn(
                name: "ClockSkewSeconds",
                table: "SyncProgress");

            migrationBuilder.DropColumn(
                name: "Generation",
                table: "RollupStates");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Quarantine");

            migrationBuilder.RenameColumn(
                name: "Shown",
                table: "SyncRuns",
                newName: "Source");

            migrationBuilder.RenameColumn(
                name: "WaitingUntil",
                table: "SyncProgress",
                newName: "WindowTo");

            migrationBuilder.RenameColumn(
                name: "SyncRequestedAt",
                table: "SyncProgress",
                newName: "WindowReached");

            migrationBuilder.RenameColumn(
                name: "ShownThrough",
                table: "SyncProgress",
                newName: "WindowFrom");

            migrationBuilder.RenameColumn(
                name: "HistoryFrom",
                table: "SyncProgress",
                newName: "BackfillFrom");

            migrationBuilder.AddColumn<int>(
                name: "Changed",
                table: "SyncRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Quarantined",
                table: "SyncRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Cursor",
                table: "SyncProgress",
                type: "TEXT",
                maxLength: 1024,
                nullable: true);

            // The cells are made from the feedback: the next start makes them anew.
            migrationBuilder.Sql("DELETE FROM \"RollupStates\";");
            migrationBuilder.DropTable(
                name: "DayCells");
            migrationBuilder.Sql(
                """
                CREATE TABLE "DayCells" (
                    "Day" INTEGER NOT NULL,
                    "AccountId" INTEGER NOT NULL,
                    "TeamId" INTEGER NOT NULL,
                    "AgentId" INTEGER NOT NULL,
                    "Kind" INTEGER NOT NULL,
                    "QuestionVariant" INTEGER NOT NULL,
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
                    CONSTRAINT "PK_DayCells" PRIMARY KEY ("Day", "Kind", "QuestionVariant", "AccountId", "TeamId", "AgentId")
                ) WITHOUT ROWID;
                """);
        }

        /// <summary>Where pulling stands moves from the progress of an account to its live range.</summary>
        private static void KeepRanges(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PullRanges",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadThrough = table.Column<long>(type: "INTEGER", nullable: false),
                    WindowFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    WindowTo = table.Column<long>(type: "INTEGER", nullable: true),
                    Cursor = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    WindowReached = table.Column<long>(type: "INTEGER", nullable: true),
                    EventsRead = table.Column<long>(type: "INTEGER", nullable: false),
                    PausedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RequestedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PullRanges", x => new { x.AccountId, x.Purpose });
                });

            migrationBuilder.Sql(
                """
                INSERT INTO "PullRanges" ("AccountId", "Purpose", "From", "ReadThrough", "WindowFrom", "WindowTo", "Cursor", "WindowReached", "EventsRead", "RequestedAt")
                SELECT "AccountId", 1, "BackfillFrom", "CompleteThrough", "WindowFrom", "WindowTo", "Cursor", "WindowReached", 0, "BackfillFrom" FROM "SyncProgress";
                """);
        }

        /// <summary>The cells that there are become the first generation; a store without any has a first generation to fill.</summary>
        private static void MoveCells(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE \"DayCells\" RENAME TO \"OldCells\";");
            migrationBuilder.Sql(
                """
                CREATE TABLE "DayCells" (
                    "Generation" INTEGER NOT NULL,
                    "Day" INTEGER NOT NULL,
                    "AccountId" INTEGER NOT NULL,
                    "TeamId" INTEGER NOT NULL,
                    "AgentId" INTEGER NOT NULL,
                    "Kind" INTEGER NOT NULL,
                    "QuestionVariant" INTEGER NOT NULL,
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
                    CONSTRAINT "PK_DayCells" PRIMARY KEY ("Generation", "Day", "Kind", "QuestionVariant", "AccountId", "TeamId", "AgentId")
                ) WITHOUT ROWID;
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO "DayCells" ("Generation", "Day", "AccountId", "TeamId", "AgentId", "Kind", "QuestionVariant", "Sent", "Answered", "Commented", "Score0", "Score1", "Score2", "Score3", "Score4", "Score5", "Score6", "Score7", "Score8", "Score9", "Score10")
                SELECT 1, "Day", "AccountId", "TeamId", "AgentId", "Kind", "QuestionVariant", "Sent", "Answered", "Commented", "Score0", "Score1", "Score2", "Score3", "Score4", "Score5", "Score6", "Score7", "Score8", "Score9", "Score10" FROM "OldCells";
                """);
            migrationBuilder.Sql("DROP TABLE \"OldCells\";");
            migrationBuilder.Sql("UPDATE \"RollupStates\" SET \"Generation\" = 1;");
            migrationBuilder.Sql("INSERT INTO \"RollupStates\" (\"Id\", \"Generation\", \"TimeZone\") SELECT 1, 1, '' WHERE NOT EXISTS (SELECT 1 FROM \"RollupStates\");");
        }

        /// <summary>Columns that took another's place must not keep its values.</summary>
        private static void ClearRenamed(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE \"SyncProgress\" SET \"WaitingUntil\" = NULL, \"SyncRequestedAt\" = NULL, \"ShownThrough\" = NULL;");
            migrationBuilder.Sql("UPDATE \"SyncRuns\" SET \"Shown\" = 0;");
            migrationBuilder.Sql("UPDATE \"Quarantine\" SET \"Kind\" = 1;");
        }
    }
}
