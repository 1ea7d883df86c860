using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddExcludedRatings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ExcludedAt",
                table: "Feedback",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExcludedBy",
                table: "Feedback",
                type: "text",
                maxLength: 256,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "ExcludedFor",
                table: "Feedback",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_Excluded",
                table: "Feedback",
                columns: new[] { "ScoredAt", "Id" },
                filter: "\"ExcludedFor\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Feedback_Excluded",
                table: "Feedback");

            migrationBuilder.DropColumn(
                name: "ExcludedAt",
                table: "Feedback");

            migrationBuilder.DropColumn(
                name: "ExcludedBy",
                table: "Feedback");

            migrationBuilder.DropColumn(
                name: "ExcludedFor",
                table: "Feedback");
        }
    }
}
