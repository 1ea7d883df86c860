using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddOutgoingPrompts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OptOuts",
                columns: table => new
                {
                    CustomerUserId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OptOuts", x => x.CustomerUserId);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingPrompts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RulesVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    CustomerUserId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: true),
                    CanDm = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReachAsked = table.Column<int>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    AttemptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FeedbackId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    DmId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingPrompts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromptRuleSets",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromptRuleSets", x => new { x.AccountId, x.Version });
                });

            migrationBuilder.CreateIndex(
                name: "IX_OptOuts_At",
                table: "OptOuts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingPrompts_AttemptedAt",
                table: "OutgoingPrompts",
                columns: new[] { "AccountId", "AttemptedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingPrompts_ClosedAt",
                table: "OutgoingPrompts",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingPrompts_Due",
                table: "OutgoingPrompts",
                columns: new[] { "AccountId", "State", "NextAt", "Id" },
                filter: "\"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingPrompts_FeedbackId",
                table: "OutgoingPrompts",
                column: "FeedbackId");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingPrompts_Open",
                table: "OutgoingPrompts",
                columns: new[] { "State", "NextAt" },
                filter: "\"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UX_OutgoingPrompts_Closing",
                table: "OutgoingPrompts",
                columns: new[] { "AccountId", "ExternalId", "ClosedAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_OutgoingPrompts_Sending",
                table: "OutgoingPrompts",
                columns: new[] { "AccountId", "CustomerUserId" },
                unique: true,
                filter: "\"State\" = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OptOuts");

            migrationBuilder.DropTable(
                name: "OutgoingPrompts");

            migrationBuilder.DropTable(
                name: "PromptRuleSets");
        }
    }
}
