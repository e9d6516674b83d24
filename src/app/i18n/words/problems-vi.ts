import type { fileProblem as en, queryProblem as enQuery } from "./problems-en.ts";

/** What is wrong with a query’s file: a sentence for each problem of `model/query-problem.ts`. */
export const fileProblem: typeof en = {
  line: "Dòng này không thuộc phần đầu, vốn có dạng “// khóa: giá trị”. Chú thích khác đặt dưới một dòng trống.",
  key: "“{{key}}” không có nghĩa ở đây. Có thể dùng {{known}}.",
  orphan: "“{{key}}” phải nằm dưới một dòng “// param tên: kiểu”.",
  paramType: "“{{value}}” không phải là kiểu: hãy viết ví dụ “city” hoặc “city list”.",
  twice: "“{{key}}” xuất hiện hai lần.",
  yesOrNo: "“required” là yes hoặc no, không phải “{{value}}”.",
  suggest:
    "“suggest” có dạng “tên-truy-vấn” hoặc “tên-truy-vấn(tham-số-của-nó = tham-số-đứng-trước)”.",
  title: "Chưa có tiêu đề: hãy bắt đầu bằng một dòng như “// title.vi: Những thành phố nào …?”.",
  values: "“{{key}}” là enum nên cần có các giá trị.",
  valuesOnly: "Chỉ enum mới có danh sách giá trị: hãy bỏ các giá trị của “{{key}}”.",
  default: "Giá trị mặc định của “{{key}}” không đúng kiểu.",
  before: "Gợi ý được lấy từ “{{key}}”, tham số này phải đứng trước.",
  undeclared: "Câu lệnh dùng “{{key}}”: phần đầu cần một dòng “// param {{key}}: …”.",
  unused: "“{{key}}” đã khai báo nhưng câu lệnh không dùng đến.",
  noStatement: "Chưa có câu lệnh: hãy viết bên dưới phần đầu.",
  empty: "“{{key}}” để trống.",
  long: "“{{key}}” quá dài: tối đa {{max, number}}.",
  choice: "“{{key}}” phải là một trong {{known}}.",
  form: "“{{key}}” có ký tự không được phép.",
  shipped: "Truy vấn mang tên này đã có sẵn trong City Ties: hãy đổi tên tệp.",
  gone: "Tệp vừa biến mất.",
  name: "Tên tệp không thể là tên truy vấn: chỉ dùng chữ thường không dấu, chữ số và -, tối đa 80 ký tự.",
  large: "Tệp lớn hơn {{max, number}} kB: hãy rút ngắn.",
  other: "Không dùng được tệp này.",
};

/** Why a query that was let through could not be run to its end. */
export const queryProblem: typeof enQuery = {
  syntax: "Neo4j không hiểu câu Cypher này: có từ, ký hiệu hoặc tên không đúng chỗ.",
  parameter: "Một tham số chưa có giá trị: hãy điền vào.",
  type: "Một giá trị không đúng kiểu cần có ở vị trí của nó.",
  arithmetic: "Không thể tính được, ví dụ chia cho số không.",
  argument: "Một hàm hoặc thủ tục nhận phải giá trị mà nó không dùng được.",
  params: "Chưa thể dùng các tham số này: {{names}}.",
};
