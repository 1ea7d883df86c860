using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Feedback_ScoredAt",
                table: "Feedback");

            migrationBuilder.AddColumn<int>(
                name: "SearchVersion",
                table: "RollupStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Stamp",
                table: "RollupStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "DayStamps",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayStamps", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    FeedbackId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntries", x => x.Key);
                });

            migrationBuilder.UpdateData(
                table: "RollupStates",
                keyColumn: "Id",
                keyValue: 1,
                columns: new[] { "SearchVersion", "Stamp" },
                values: new object[] { 0, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_Scored",
                table: "Feedback",
                columns: new[] { "ScoredAt", "Id", "Kind", "Score", "QuestionVariant", "AccountId", "TeamId", "AgentId", "CommentedAt", "SentAt" },
                filter: "\"Score\" IS NOT NULL AND NOT \"IsTest\"");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_ScoredOfAgent",
                table: "Feedback",
                columns: new[] { "AgentId", "ScoredAt", "Id", "Kind", "Score", "QuestionVariant", "AccountId", "TeamId", "CommentedAt", "SentAt" },
                filter: "\"Score\" IS NOT NULL AND NOT \"IsTest\"");

            migrationBuilder.CreateIndex(
                name: "UX_SearchEntries_Feedback",
                table: "SearchEntries",
                column: "FeedbackId",
                unique: true);

            migrationBuilder.Sql(WordsOfComments.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(WordsOfComments.Down);

            migrationBuilder.DropTable(
                name: "DayStamps");

            migrationBuilder.DropTable(
                name: "SearchEntries");

            migrationBuilder.DropIndex(
                name: "IX_Feedback_Scored",
                table: "Feedback");

            migrationBuilder.DropIndex(
                name: "IX_Feedback_ScoredOfAgent",
                table: "Feedback");

            migrationBuilder.DropColumn(
                name: "SearchVersion",
                table: "RollupStates");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "RollupStates");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_ScoredAt",
                table: "Feedback",
                columns: new[] { "ScoredAt", "Id" });
        }
    }
}
