using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
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

            migrationBuilder.DropPrimaryKey(
                name: "PK_DayCells",
                table: "DayCells");

            migrationBuilder.AddColumn<bool>(
                name: "IsTagged",
                table: "DayCells",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "DayCells",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "PK_DayCells",
                table: "DayCells",
                columns: new[] { "Generation", "IsTagged", "Day", "Kind", "QuestionVariant", "AccountId", "TeamId", "AgentId", "Tags" });

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

            migrationBuilder.DropPrimaryKey(
                name: "PK_DayCells",
                table: "DayCells");

            migrationBuilder.DropColumn(
                name: "IsTagged",
                table: "DayCells");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "DayCells");

            migrationBuilder.AddPrimaryKey(
                name: "PK_DayCells",
                table: "DayCells",
                columns: new[] { "Generation", "Day", "Kind", "QuestionVariant", "AccountId", "TeamId", "AgentId" });

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
