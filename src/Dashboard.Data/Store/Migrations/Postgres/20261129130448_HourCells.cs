using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CellFormat",
                table: "RollupBuilds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "HourCells",
                columns: table => new
                {
                    Generation = table.Column<int>(type: "integer", nullable: false),
                    IsTagged = table.Column<bool>(type: "boolean", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    AccountId = table.Column<int>(type: "integer", nullable: false),
                    TeamId = table.Column<int>(type: "integer", nullable: false),
                    AgentId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    QuestionVariant = table.Column<int>(type: "integer", nullable: false),
                    Tags = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scores = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HourCells", x => new { x.Generation, x.IsTagged, x.Day, x.Kind, x.QuestionVariant, x.AccountId, x.TeamId, x.AgentId, x.Tags });
                });

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
