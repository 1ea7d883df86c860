using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HourCells : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CellFormat",
                table: "RollupStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CellFormat",
                table: "RollupBuilds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(HourCellsInTheOrderOfTheirKey.Up);

            // What has feedback gets its hour cells by a rebuild, which this is waiting for; what has none has all there are.
            migrationBuilder.Sql("UPDATE \"RollupStates\" SET \"CellFormat\" = 1 WHERE NOT EXISTS (SELECT 1 FROM \"Feedback\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HourCells");

            migrationBuilder.DropColumn(
                name: "CellFormat",
                table: "RollupStates");

            migrationBuilder.DropColumn(
                name: "CellFormat",
                table: "RollupBuilds");
        }
    }
}
