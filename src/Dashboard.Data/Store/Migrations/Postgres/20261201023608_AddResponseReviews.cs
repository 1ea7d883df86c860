using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddResponseReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ResponseReviews",
                columns: table => new
                {
                    FeedbackId = table.Column<string>(type: "text", maxLength: 32, nullable: false, collation: "C"),
                    AssigneeId = table.Column<string>(type: "text", maxLength: 450, nullable: true, collation: "C"),
                    Assignee = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    AssignedBy = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    AssignedAt = table.Column<long>(type: "bigint", nullable: true),
                    ResolvedBy = table.Column<string>(type: "text", maxLength: 256, nullable: true, collation: "C"),
                    ResolvedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseReviews", x => x.FeedbackId);
                });

            migrationBuilder.CreateTable(
                name: "ReviewNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FeedbackId = table.Column<string>(type: "text", maxLength: 32, nullable: false, collation: "C"),
                    AuthorId = table.Column<string>(type: "text", maxLength: 450, nullable: false, collation: "C"),
                    Author = table.Column<string>(type: "text", maxLength: 256, nullable: false, collation: "C"),
                    NotedAt = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "text", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewNotes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ResponseReviews_AssigneeId",
                table: "ResponseReviews",
                column: "AssigneeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewNotes_FeedbackId",
                table: "ReviewNotes",
                column: "FeedbackId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ResponseReviews");

            migrationBuilder.DropTable(
                name: "ReviewNotes");
        }
    }
}
