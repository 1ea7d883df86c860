using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AgentSpelling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FoldedId",
                table: "Agents",
                type: "text",
                maxLength: 128,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "MergedIntoId",
                table: "Agents",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DistinctAgents",
                columns: table => new
                {
                    AgentId = table.Column<int>(type: "integer", nullable: false),
                    OtherAgentId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctAgents", x => new { x.AgentId, x.OtherAgentId });
                    table.ForeignKey(
                        name: "FK_DistinctAgents_Agents_AgentId",
                        column: x => x.AgentId,
                        principalTable: "Agents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DistinctAgents_Agents_OtherAgentId",
                        column: x => x.OtherAgentId,
                        principalTable: "Agents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agents_FoldedId",
                table: "Agents",
                column: "FoldedId");

            migrationBuilder.CreateIndex(
                name: "IX_Agents_MergedIntoId",
                table: "Agents",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_DistinctAgents_OtherAgentId",
                table: "DistinctAgents",
                column: "OtherAgentId");

            migrationBuilder.AddForeignKey(
                name: "FK_Agents_Agents_MergedIntoId",
                table: "Agents",
                column: "MergedIntoId",
                principalTable: "Agents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Agents_Agents_MergedIntoId",
                table: "Agents");

            migrationBuilder.DropTable(
                name: "DistinctAgents");

            migrationBuilder.DropIndex(
                name: "IX_Agents_FoldedId",
                table: "Agents");

            migrationBuilder.DropIndex(
                name: "IX_Agents_MergedIntoId",
                table: "Agents");

            migrationBuilder.DropColumn(
                name: "FoldedId",
                table: "Agents");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Agents");
        }
    }
}
