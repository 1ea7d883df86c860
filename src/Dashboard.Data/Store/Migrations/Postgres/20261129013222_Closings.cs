using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Closings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "Feedback",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "Closings",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "integer", nullable: false),
                    ExternalId = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C"),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: false),
                    AgentId = table.Column<int>(type: "integer", nullable: false),
                    TeamId = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    CustomerUserId = table.Column<string>(type: "text", maxLength: 32, nullable: true, collation: "C"),
                    Channel = table.Column<string>(type: "text", maxLength: 20, nullable: true, collation: "C"),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClosureReason = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    AgentMessages = table.Column<int>(type: "integer", nullable: true),
                    Tags = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closings", x => new { x.AccountId, x.ExternalId, x.ClosedAt, x.AgentId, x.TeamId });
                });

            migrationBuilder.CreateTable(
                name: "Tags",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "UX_Tags_Name",
                table: "Tags",
                column: "Name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Closings");

            migrationBuilder.DropTable(
                name: "Tags");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "Feedback");

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "integer", nullable: false),
                    ExternalId = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C"),
                    AgentId = table.Column<int>(type: "integer", nullable: false),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: false),
                    CustomerUserId = table.Column<string>(type: "text", maxLength: 32, nullable: true, collation: "C"),
                    TeamId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => new { x.AccountId, x.ExternalId });
                });
        }
    }
}
