export const refused = {
  empty: "Chưa có truy vấn nào trong văn bản này: hãy viết một truy vấn.",
  escape: "Hãy viết chữ như bình thường: ở đây không nhận mã \\u.",
  words: "Truy vấn có hơn {{max, number}} từ và dấu: hãy rút ngắn.",
  prefix: "Truy vấn ở đây bắt đầu bằng phần cần đọc: hãy bỏ {{name}}.",
  statements: "Mỗi lần một câu hỏi: hãy bỏ phần sau dấu chấm phẩy đầu tiên.",
  brackets: "Ngoặc lồng nhau quá {{max, number}} cấp ở đây: hãy viết phẳng hơn.",
  subqueries: "Truy vấn con lồng nhau quá {{max, number}} cấp ở đây: hãy viết phẳng hơn.",
  signs: "Có hơn {{max, number}} dấu liền nhau ở đây: hãy bỏ bớt.",
  parameters: "Có tham số lồng nhau quá {{max, number}} cấp: hãy viết phẳng hơn.",
  changes: "Lệnh này sẽ thay đổi dữ liệu: hãy bỏ CREATE, MERGE, SET, REMOVE và DELETE.",
  schema:
    "Lệnh này sẽ thay đổi chỉ mục, ràng buộc, người dùng hoặc thiết lập: chỉ hỏi bằng MATCH và RETURN.",
  beyond: "Lệnh này làm nhiều hơn là đọc đồ thị ({{name}}): chỉ hỏi bằng MATCH và RETURN.",
  procedure:
    "Thủ tục {{name}} không được phép: phần gợi ý của trình soạn thảo liệt kê những thủ tục được phép.",
  queue:
    "Có quá nhiều câu hỏi đang chờ ({{before, number}} câu trước câu này): hãy thử lại sau giây lát.",
};
