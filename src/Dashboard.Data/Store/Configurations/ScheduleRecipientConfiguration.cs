using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ScheduleRecipientConfiguration : IEntityTypeConfiguration<ScheduleRecipient>
{
    public void Configure(EntityTypeBuilder<ScheduleRecipient> builder)
    {
        builder.HasKey(recipient => new { recipient.ScheduleId, recipient.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(recipient => recipient.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(recipient => recipient.UserId).HasDatabaseName("IX_ScheduleRecipients_UserId");
    }
}
