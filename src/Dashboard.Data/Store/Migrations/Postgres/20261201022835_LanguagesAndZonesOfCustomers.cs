using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LanguagesAndZonesOfCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Closings",
                type: "text",
                maxLength: 35,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "Closings",
                type: "text",
                maxLength: 64,
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Language",
                table: "Closings");

            migrationBuilder.DropColumn(
                name: "TimeZone",
                table: "Closings");
        }
    }
}
