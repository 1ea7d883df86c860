using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Privacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ErasedKeys",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    ErasedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasedKeys", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "InstallationSettings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstallationSettings", x => x.Name);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ErasedKeys");

            migrationBuilder.DropTable(
                name: "InstallationSettings");
        }
    }
}
