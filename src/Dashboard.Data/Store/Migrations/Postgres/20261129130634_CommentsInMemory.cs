using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommentsInMemory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AccountId",
                table: "SearchEntries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "AgentId",
                table: "SearchEntries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "SearchEntries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Language",
                table: "SearchEntries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Plain",
                table: "SearchEntries",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "QuestionVariant",
                table: "SearchEntries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "SearchEntries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "SearchEntries",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "TeamId",
                table: "SearchEntries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "CommentStamp",
                table: "RollupStates",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "CommentStamps",
                columns: table => new
                {
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentStamps", x => x.Day);
                });

            migrationBuilder.UpdateData(
                table: "RollupStates",
                keyColumn: "Id",
                keyValue: 1,
                column: "CommentStamp",
                value: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommentStamps");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "AgentId",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "Plain",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "QuestionVariant",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "TeamId",
                table: "SearchEntries");

            migrationBuilder.DropColumn(
                name: "CommentStamp",
                table: "RollupStates");
        }
    }
}
