using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HelpDeskRoster : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "Teams",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsNamedHere",
                table: "Teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsNamedHere",
                table: "Agents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "SeenAt",
                table: "Agents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeenTeamId",
                table: "Agents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AgentTeams",
                columns: table => new
                {
                    AgentId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgentTeams", x => new { x.AgentId, x.From });
                    table.ForeignKey(
                        name: "FK_AgentTeams_Agents_AgentId",
                        column: x => x.AgentId,
                        principalTable: "Agents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgentTeams_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgentTeams_TeamId",
                table: "AgentTeams",
                column: "TeamId");

            // Where each agent was last, as closed conversations have told it so far.
            migrationBuilder.Sql(
                """
                UPDATE "Agents" SET "SeenAt" = latest."ClosedAt", "SeenTeamId" = latest."TeamId"
                FROM (SELECT "AgentId", "TeamId", "ClosedAt",
                             ROW_NUMBER() OVER (PARTITION BY "AgentId" ORDER BY "ClosedAt" DESC, "Place" DESC) AS "Rank"
                      FROM "Closings") AS latest
                WHERE latest."AgentId" = "Agents"."Id" AND latest."Rank" = 1;
                """);

            // Last, since SQLite makes the table anew at the end, and statements in between would be warned about.
            migrationBuilder.AlterColumn<string>(
                name: "UserId",
                table: "SavedViews",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgentTeams");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "IsNamedHere",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "IsNamedHere",
                table: "Agents");

            migrationBuilder.DropColumn(
                name: "SeenAt",
                table: "Agents");

            migrationBuilder.DropColumn(
                name: "SeenTeamId",
                table: "Agents");

            migrationBuilder.AlterColumn<string>(
                name: "UserId",
                table: "SavedViews",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
