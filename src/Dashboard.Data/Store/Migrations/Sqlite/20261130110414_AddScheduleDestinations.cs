using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddScheduleDestinations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Destination_Kind",
                table: "ReportSchedules",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Destination_OldKeyUntil",
                table: "ReportSchedules",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Destination_ProtectedAddress",
                table: "ReportSchedules",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Destination_ProtectedKey",
                table: "ReportSchedules",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Destination_ProtectedOldKey",
                table: "ReportSchedules",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Destination_Shown",
                table: "ReportSchedules",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Destination",
                table: "ReportDeliveries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Destination_Kind",
                table: "ReportSchedules");

            migrationBuilder.DropColumn(
                name: "Destination_OldKeyUntil",
                table: "ReportSchedules");

            migrationBuilder.DropColumn(
                name: "Destination_ProtectedAddress",
                table: "ReportSchedules");

            migrationBuilder.DropColumn(
                name: "Destination_ProtectedKey",
                table: "ReportSchedules");

            migrationBuilder.DropColumn(
                name: "Destination_ProtectedOldKey",
                table: "ReportSchedules");

            migrationBuilder.DropColumn(
                name: "Destination_Shown",
                table: "ReportSchedules");

            migrationBuilder.DropColumn(
                name: "Destination",
                table: "ReportDeliveries");
        }
    }
}
