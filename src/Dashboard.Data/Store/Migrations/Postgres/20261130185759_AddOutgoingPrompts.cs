using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
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
                    CustomerUserId = table.Column<string>(type: "text", maxLength: 32, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    NotedBy = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OptOuts", x => x.CustomerUserId);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingPrompts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<int>(type: "integer", nullable: false),
                    ExternalId = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C"),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: false),
                    ReportedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<int>(type: "integer", nullable: true),
                    Detail = table.Column<string>(type: "text", maxLength: 300, nullable: true, collation: "C"),
                    NextAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    RulesVersion = table.Column<int>(type: "integer", nullable: true),
                    CustomerUserId = table.Column<string>(type: "text", maxLength: 32, nullable: true, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: true),
                    CanDm = table.Column<bool>(type: "boolean", nullable: true),
                    ReachAsked = table.Column<int>(type: "integer", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    AttemptedAt = table.Column<long>(type: "bigint", nullable: true),
                    FeedbackId = table.Column<string>(type: "text", maxLength: 32, nullable: true, collation: "C"),
                    DmId = table.Column<string>(type: "text", maxLength: 32, nullable: true, collation: "C"),
                    SentAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingPrompts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromptRuleSets",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ChangedBy = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C"),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false)
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
