using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ReportScheduleConfiguration : IEntityTypeConfiguration<ReportSchedule>
{
    public void Configure(EntityTypeBuilder<ReportSchedule> builder)
    {
        builder.Property(schedule => schedule.Id).ValueGeneratedNever();
        builder.Property(schedule => schedule.Name).HasMaxLength(ReportSchedule.LongestName);
        builder.Property(schedule => schedule.Query).HasMaxLength(ReportSchedule.LongestQuery);
        builder.Property(schedule => schedule.Zone).HasMaxLength(100);
        builder.Property(schedule => schedule.Language).HasMaxLength(8);
        builder.Property(schedule => schedule.ChangedBy).HasMaxLength(256);
        builder.ComplexProperty(
            schedule => schedule.Destination,
            destination =>
            {
                destination.Property(place => place.Shown).HasMaxLength(ScheduleDestination.LongestShown);
                destination.Property(place => place.ProtectedAddress).HasMaxLength(8000);
                destination.Property(place => place.ProtectedKey).HasMaxLength(2000);
                destination.Property(place => place.ProtectedOldKey).HasMaxLength(2000);
            });
        builder.HasOne<User>().WithMany().HasForeignKey(schedule => schedule.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(schedule => schedule.Recipients).WithOne().HasForeignKey(recipient => recipient.ScheduleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(schedule => schedule.NextDueAt).HasDatabaseName("IX_ReportSchedules_NextDueAt");
        builder.HasIndex(schedule => schedule.OwnerId).HasDatabaseName("IX_ReportSchedules_OwnerId");
    }
}
