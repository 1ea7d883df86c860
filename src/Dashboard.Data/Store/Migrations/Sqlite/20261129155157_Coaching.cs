using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Coaching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CoachingTalks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    AgentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NextLook = table.Column<int>(type: "INTEGER", nullable: true),
                    NotedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingTalks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoachingTalks_Agents_AgentId",
                        column: x => x.AgentId,
                        principalTable: "Agents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CoachingTalks_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PinnedAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<int>(type: "INTEGER", nullable: false),
                    AgentId = table.Column<int>(type: "INTEGER", nullable: false),
                    FeedbackId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PinnedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    PinnedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PinnedAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PinnedAnswers_Agents_AgentId",
                        column: x => x.AgentId,
                        principalTable: "Agents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PinnedAnswers_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CoachingTalks_AgentId_TeamId",
                table: "CoachingTalks",
                columns: new[] { "AgentId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_CoachingTalks_TeamId",
                table: "CoachingTalks",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_PinnedAnswers_AgentId_TeamId_FeedbackId",
                table: "PinnedAnswers",
                columns: new[] { "AgentId", "TeamId", "FeedbackId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PinnedAnswers_TeamId",
                table: "PinnedAnswers",
                column: "TeamId");
            migrationBuilder.Sql(SavedLists.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CoachingTalks");

            migrationBuilder.DropTable(
                name: "PinnedAnswers");
        }
    }
}
