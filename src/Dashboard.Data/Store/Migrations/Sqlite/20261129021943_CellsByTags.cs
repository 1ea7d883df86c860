using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CellsByTags : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Feedback_Scored",
                table: "Feedback");

            migrationBuilder.DropIndex(
                name: "IX_Feedback_ScoredOfAgent",
                table: "Feedback");

            migrationBuilder.Sql(TaggedCellsBehindOthers.Up);

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_Scored",
                table: "Feedback",
                columns: new[] { "ScoredAt", "Id", "Kind", "Score", "QuestionVariant", "AccountId", "TeamId", "AgentId", "CommentedAt", "SentAt", "Tags" },
                filter: "\"Score\" IS NOT NULL AND NOT \"IsTest\"");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_ScoredOfAgent",
                table: "Feedback",
                columns: new[] { "AgentId", "ScoredAt", "Id", "Kind", "Score", "QuestionVariant", "AccountId", "TeamId", "CommentedAt", "SentAt", "Tags" },
                filter: "\"Score\" IS NOT NULL AND NOT \"IsTest\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Feedback_Scored",
                table: "Feedback");

            migrationBuilder.DropIndex(
                name: "IX_Feedback_ScoredOfAgent",
                table: "Feedback");

            migrationBuilder.Sql(TaggedCellsBehindOthers.Down);

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
        }
    }
}
