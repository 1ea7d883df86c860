using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddReopenings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Reopenings",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "integer", nullable: false),
                    ExternalId = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C"),
                    ReopenedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reopenings", x => new { x.AccountId, x.ExternalId, x.ReopenedAt });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reopenings_ReopenedAt",
                table: "Reopenings",
                column: "ReopenedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Reopenings");
        }
    }
}
