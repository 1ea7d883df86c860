using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AccountsAndDoors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CaseUrl",
                table: "Accounts",
                type: "text",
                maxLength: 2048,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "DefaultKind",
                table: "Accounts",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Message",
                table: "Accounts",
                type: "text",
                maxLength: 10000,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ProfileName",
                table: "Accounts",
                type: "text",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "DoorCredentials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Door = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    SecretHash = table.Column<string>(type: "text", maxLength: 44, nullable: false, collation: "C"),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    MadeBy = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C"),
                    EndsAt = table.Column<long>(type: "bigint", nullable: true),
                    LastUsedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoorCredentials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DoorTallies",
                columns: table => new
                {
                    Door = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoorTallies", x => new { x.Door, x.Day, x.Answer });
                });

            migrationBuilder.CreateTable(
                name: "DoorVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Door = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Answer = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    AccountUserId = table.Column<string>(type: "text", maxLength: 32, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoorVisits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PendingConnections",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "text", maxLength: 44, nullable: false, collation: "C"),
                    ProtectedTokenSecret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SessionId = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    AccountId = table.Column<int>(type: "integer", nullable: true),
                    PrivacyUrl = table.Column<string>(type: "text", maxLength: 2048, nullable: false, collation: "C"),
                    DisplayName = table.Column<string>(type: "text", maxLength: 80, nullable: true, collation: "C"),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingConnections", x => x.TokenHash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DoorVisits_Door_At",
                table: "DoorVisits",
                columns: new[] { "Door", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DoorCredentials");

            migrationBuilder.DropTable(
                name: "DoorTallies");

            migrationBuilder.DropTable(
                name: "DoorVisits");

            migrationBuilder.DropTable(
                name: "PendingConnections");

            migrationBuilder.DropColumn(
                name: "CaseUrl",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "DefaultKind",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "Message",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "ProfileName",
                table: "Accounts");
        }
    }
}
